import numpy as np, sys, time
tm,tr,th,vr,h=20e-3,2e-3,20.,10.,1e-4
J,g=0.2,6.; KE,KI,NE,NI=400,100,4000,1000; ext=6000.; d=1.5e-3
dv=float(sys.argv[1]) if len(sys.argv)>1 else 0.05
lo=-25.; n=int(round((th-lo)/dv)); v=lo+dv*np.arange(n)   # states below threshold (lattice)
def chain(rE,rI,gauss=False):
    dec=np.exp(-h/tm)
    # compound jump distribution on lattice
    m=8192
    k=np.arange(m)*2*np.pi/m
    a=round(J/dv); b=round(g*J/dv)
    if gauss:
        mu=h*J*(rE-g*rI); s2=h*J*J*(rE+g*g*rI)
        cf=np.exp(-1j*k_s(m)*mu/dv-0.5*k_s(m)**2*s2/dv**2)
    else:
        cf=np.exp(h*rE*(np.exp(-1j*k*a)-1)+h*rI*(np.exp(1j*k*b)-1))
    ker=np.fft.ifft(cf).real
    E=np.zeros((n,n))
    x=(v*dec-lo)/dv; i0=np.floor(x).astype(int); f=x-i0
    # 4-point lagrange
    for o,w in ((-1,-f*(f-1)*(f-2)/6),(0,(f+1)*(f-1)*(f-2)/2),(1,-(f+1)*f*(f-2)/2),(2,(f+1)*f*(f-1)/6)):
        idx=i0+o; ok=(idx>=0)
        # above-threshold states cannot be reached by leak except idx==n: clamp
        idx=np.clip(idx,0,n-1)
        np.add.at(E,(idx,np.arange(n)),w)
    ii=np.arange(n)
    Kc=ker[(ii[:,None]-ii[None,:])%m]
    P=Kc@E
    out=E.sum(0)-P.sum(0)  # crossing prob (lower boundary neglected)
    return P,out,E,a,b
def k_s(m):
    return 2*np.pi*np.fft.fftfreq(m)
nr=int(round(tr/h))
def solve(rE,rI,freqs,gauss=False):
    P,out,E,a,b=chain(rE,rI,gauss)
    r=int(round((vr-lo)/dv)); e=np.zeros(n); e[r]=1
    A=np.eye(n)-P
    # stationary occupancy per spike: x=(I-P)^-1 e ; nu=1/(h*(sum x+nr)) 
    # convention: neuron spikes at end of step, then refractory nr steps
    x=np.linalg.solve(A,e); tot=x.sum()*h+nr*h-0*h
    nu=1/tot; p0=nu*h*x/h*1.0  # prob
    p0=nu*x*h
    y=np.linalg.solve(A,x); # cv
    ET=x.sum(); ET2=2*y.sum()-x.sum(); cv=np.sqrt(ET2-ET**2)/(ET+nr)
    res=[];S=[];
    def T(sh,q):
        o=np.zeros(n+abs(sh)) 
        z=np.zeros(n)
        if sh>0: z[sh:]=q[:-sh]; lost=q[n-sh:].sum()
        else: z[:sh]=q[-sh:]; lost=0.
        return z,lost
    EP=P@p0  # after step below threshold: but T acts on K E p0 incl those above threshold: commute K and T on full line
    # do it on full line: q = K E p0 full incl above; derivative d = T q - q full, then cut
    m=8192
    pe=E@p0
    full=np.zeros(m); full[:n]=pe
    k=np.arange(m)*2*np.pi/m
    if gauss:
        mu=h*J*(rE-g*rI); s2=h*J*J*(rE+g*g*rI); ks=k_s(m)
        cf=np.exp(-1j*ks*mu/dv-0.5*ks**2*s2/dv**2)
        dE=h*(-1j*ks*J/dv-0.5*ks**2*J*J/dv**2); dI=h*(+1j*ks*g*J/dv-0.5*ks**2*(g*J)**2/dv**2)
    else:
        cf=np.exp(h*rE*(np.exp(-1j*k*a)-1)+h*rI*(np.exp(1j*k*b)-1))
        dE=h*(np.exp(-1j*k*a)-1); dI=h*(np.exp(1j*k*b)-1)
    F=np.fft.fft(full)
    src=[]
    for dd in (dE,dI):
        q=np.fft.ifft(F*cf*dd).real
        # below: first n; wrap negative: beyond m/2+ -> ignore
        lowpart=q[:n].copy(); hi=q[n:n+2000].sum()
        src.append((lowpart,hi))
    for f in freqs:
        z=np.exp(2j*np.pi*f*h)
        M=z*np.eye(n)-P
        sol=np.linalg.solve(M,np.column_stack([src[0][0],src[1][0],e*1.0]).astype(complex))
        # p1(t+1)=P p1 + src + e*nu1(t-nr)  ; nu1 (per step) at end of step = out.p1 + hi  (stamped end: z factor)
        phi=(out@sol[:,2])/1.0      # FPT transform (without refractory): e enters state at time 0 -> out at step1
        # let entering at time t; fires at t+1.. : z^-1... out p(t) is fired in step t->t+1
        R=z**(-nr)
        g_=[]
        for j in (0,1):
            b0=out@sol[:,j]+src[j][1]/1.0     # fired during step t -> t+1, index t
            # nu1 index t ; the source e*nu1(t - nr): neuron fired in step t->t+1 (at t+1), present in state at t+1+nr: 
            # p1(t+1) = ... + e nu1(t-nr)
            g_.append(b0/(1-phi*R)/h)
        res.append(g_); 
        Fh=phi*R  # ISI transform z^{-ISI} up to
        S.append(nu*(1+2*(Fh/(1-Fh)).real))
    return nu,cv,np.array(res),np.array(S)
def power(freqs,G,S,nu,gE=1,gI=1):
    out=[]
    for f,(ge,gi),s in zip(freqs,G,S):
        ph=np.exp(-2j*np.pi*f*(d))
        me,mi=KE*ge*ph,KI*gi*ph
        W=np.linalg.inv(np.eye(2)-np.array([[me,mi],[me,mi]]))
        out.append(np.diag(W@np.diag([s/NE,s/NI])@W.conj().T).real)
    return np.array(out)
if __name__=="__main__":
    fr=np.arange(4,160,2.)
    for gauss in (True,False):
        nu=11.6
        for it in range(12):
            t=time.time(); o,cv,_g,_s=solve(ext+KE*nu,KI*nu,[],gauss); 
            # secant
            if it==0: prev=(nu,o-nu); nu=nu+0.3
            else:
                cur=(nu,o-nu); 
                if abs(cur[1])<1e-4: break
                nu2=cur[0]-cur[1]*(cur[0]-prev[0])/(cur[1]-prev[1]); prev=cur; nu=nu2
        nu_,cv,G,S=solve(ext+KE*nu,KI*nu,fr,gauss)
        p=power(fr,G,S,nu)
        sm=lambda x: np.convolve(x,np.ones(5)/5,'same')
        for nm,c in (("E",0),("I",1)):
            q=sm(p[:,c])[3:-3]; i=q.argmax(); band=p[(fr>=40)&(fr<=60),c].mean()
            print("gauss" if gauss else "jumps","nu",round(nu,3),"cv",round(cv,3),nm,"peak",round(q[i],3),"@",fr[3:-3][i],"band",round(band,3))
        for nu in (11.53,):
            nu_,cv,G,S=solve(ext+KE*nu,KI*nu,fr,gauss); p=power(fr,G,S,nu)
            for nm,c in (("E",0),("I",1)):
                q=sm(p[:,c])[3:-3]; i=q.argmax(); band=p[(fr>=40)&(fr<=60),c].mean()
                print("  measured out",round(nu_,3),"cv",round(cv,3),nm,"peak",round(q[i],3),"@",fr[3:-3][i],"band",round(band,3))
    for nu in (11.53,):
        for gauss in (False,True):
            nu_,cv,G,S=solve(ext+KE*nu,KI*nu,[.01,1,10,45,60,100],gauss)
            print(gauss,nu_,cv,np.abs(G).round(5).tolist(),(S/nu_).round(4))
